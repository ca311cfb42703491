package org.zellige.imageio;

import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * The plug-in in ImageIO's registry for as long as an application runs.
 *
 * <p>Only needed where ImageIO does not look: it searches the class path of the JVM once, and not
 * those of the web applications inside it. The registry belongs to the JVM, so an application must
 * take out what it put in when it ends, or its classes stay in memory. Whoever makes readers by
 * {@code new ZelligeImageReaderSpi().createReaderInstance()} needs no registry at all.
 */
public final class PlugInRegistration implements AutoCloseable {
  private final IIORegistry registry;
  private final ImageReaderSpi reader;
  private final ImageWriterSpi writer;

  private PlugInRegistration(IIORegistry registry, ImageReaderSpi reader, ImageWriterSpi writer) {
    this.registry = registry;
    this.reader = reader;
    this.writer = writer;
  }

  /** Registers reader and writer, before the JDK's unless the system property says otherwise. */
  public static PlugInRegistration register() {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    ImageReaderSpi reader = new ZelligeImageReaderSpi();
    ImageWriterSpi writer = new ZelligeImageWriterSpi();
    registry.registerServiceProvider(reader, ImageReaderSpi.class);
    registry.registerServiceProvider(writer, ImageWriterSpi.class);
    return new PlugInRegistration(registry, reader, writer);
  }

  /** Takes them out of the registry. */
  @Override
  public void close() {
    registry.deregisterServiceProvider(reader, ImageReaderSpi.class);
    registry.deregisterServiceProvider(writer, ImageWriterSpi.class);
  }
}
