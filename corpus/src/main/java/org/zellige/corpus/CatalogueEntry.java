package org.zellige.corpus;

import java.net.URI;

/**
 * A file of a public set.
 *
 * @param set it belongs to
 * @param name of the file, without folders; unique within the set
 * @param address from which it can be downloaded
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits in lower case
 */
public record CatalogueEntry(ImageSet set, String name, URI address, long size, String sha256) {}
