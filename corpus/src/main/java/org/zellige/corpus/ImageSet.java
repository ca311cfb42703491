package org.zellige.corpus;

import java.net.URI;

/**
 * A public set of images.
 *
 * @param name on the command line, in lower case with hyphens
 * @param title what it is
 * @param licence as an SPDX identifier where there is one, else in words
 * @param provenance page that introduces the set
 */
public record ImageSet(String name, String title, String licence, URI provenance) {}
