package org.zellige;

/** What the application and comment segments of a file are for. */
public enum MetadataKind {
  /** The colour profile (APP2). Without it, colours other than those of sRGB look wrong. */
  ICC,
  /** Exif (APP1): orientation, camera, place, thumbnail. */
  EXIF,
  /** XMP (APP1), its extension included. */
  XMP,
  /** Photoshop's image resources with IPTC (APP13). */
  IPTC,
  /** Comments (COM). */
  COMMENT,
  /** Further images and whatever else follows the first one, with the index of them (APP2, MPF). */
  EMBEDDED,
  /** All other application segments. */
  OTHER
}
