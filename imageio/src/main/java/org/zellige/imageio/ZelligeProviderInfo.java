package org.zellige.imageio;

import org.zellige.imageio.metadata.JpegImageMetadataFormat;
import org.zellige.imageio.metadata.JpegStreamMetadataFormat;

/** What the reader's and the writer's provider say about themselves. */
final class ZelligeProviderInfo {
  static final String VENDOR = "Zellige";
  static final String VERSION = "0.1";

  static final String READER = "org.zellige.imageio.ZelligeImageReader";
  static final String WRITER = "org.zellige.imageio.ZelligeImageWriter";
  static final String READER_SPI = "org.zellige.imageio.ZelligeImageReaderSpi";
  static final String WRITER_SPI = "org.zellige.imageio.ZelligeImageWriterSpi";

  static final String STREAM_FORMAT = JpegStreamMetadataFormat.NAME;
  static final String STREAM_FORMAT_CLASS = JpegStreamMetadataFormat.class.getName();
  static final String IMAGE_FORMAT = JpegImageMetadataFormat.NAME;
  static final String IMAGE_FORMAT_CLASS = JpegImageMetadataFormat.class.getName();

  private ZelligeProviderInfo() {}

  /** The names of the JDK's plug-in, under which users ask for the format. */
  static String[] names() {
    return new String[] {"JPEG", "jpeg", "JPG", "jpg"};
  }

  static String[] suffixes() {
    return new String[] {"jpg", "jpeg", "jpe", "jfif", "jif"};
  }

  static String[] mimeTypes() {
    return new String[] {"image/jpeg"};
  }
}
