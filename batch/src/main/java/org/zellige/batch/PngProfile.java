package org.zellige.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * The colour profile of a PNG (chunk iCCP). The JDK's reader and writer leave pixels as they are
 * and hand the compressed profile through their metadata.
 */
final class PngProfile {
  private static final String FORMAT = "javax_imageio_png_1.0";

  /** Bytes of a profile, inflated; real ones stay under 4 MiB, and more would be a trap. */
  private static final int MAX_LENGTH = 16 << 20;

  private PngProfile() {}

  /** The profile of the reader's first image; empty for other formats and damaged profiles. */
  static Optional<byte[]> read(ImageReader reader) {
    try {
      IIOMetadata metadata = reader.getImageMetadata(0);
      if (metadata == null || !FORMAT.equals(metadata.getNativeMetadataFormatName())) {
        return Optional.empty();
      }
      IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
      if (root.getElementsByTagName("iCCP").item(0) instanceof IIOMetadataNode node
          && node.getUserObject() instanceof byte[] compressed) {
        return inflate(compressed);
      }
    } catch (IOException | RuntimeException e) {
      // The pixels are still good.
    }
    return Optional.empty();
  }

  private static Optional<byte[]> inflate(byte[] compressed) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      byte[] profile = in.readNBytes(MAX_LENGTH);
      boolean whole = profile.length > 0 && profile.length < MAX_LENGTH;
      return whole ? Optional.of(profile) : Optional.empty();
    }
  }

  /** Adds a profile to a PNG that is about to be written. */
  static void write(IIOMetadata metadata, byte[] profile) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
      out.write(profile);
    }
    IIOMetadataNode node = new IIOMetadataNode("iCCP");
    node.setAttribute("profileName", "ICC profile");
    node.setAttribute("compressionMethod", "deflate");
    node.setUserObject(compressed.toByteArray());
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(node);
    try {
      metadata.mergeTree(FORMAT, root);
    } catch (IIOInvalidTreeException e) {
      throw new IOException("the colour profile cannot be written: " + e.getMessage(), e);
    }
  }
}
