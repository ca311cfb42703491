package org.zellige.batch;

import java.lang.System.Logger.Level;

/**
 * Brings in the module of the Vector API without the warning that {@code --add-modules} prints on
 * the standard error stream at every start, and so also under a plain {@code java -jar}.
 *
 * <p>The warning belongs to the boot layer alone. {@code jdk.internal.module.Modules.loadModule},
 * which the JDK itself uses to bring in modules late, defines the module in a layer above it, with
 * the boot loader as its class loader and with the exports that {@code java.base} qualifies for it.
 * HotSpot recognises the module by its name when it is defined, and compiles vector operations as
 * ever: loops run as fast as with the option (measured on JDK 25, 512-bit).
 *
 * <p>It is internal, so the manifest or the command line must export its package ({@code
 * java.base/jdk.internal.module}) to whoever calls this, and everything may fail: then the kernels
 * are scalar.
 */
public final class IncubatorModule {
  static final String NAME = "jdk.incubator.vector";

  private IncubatorModule() {}

  /**
   * Loads the module. Must be called before kernels are chosen.
   *
   * @return whether it is there now
   */
  public static boolean load() {
    if (ModuleLayer.boot().findModule(NAME).isPresent()) {
      return true;
    }
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, NAME);
      return true;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      System.getLogger("org.zellige").log(Level.DEBUG, "no Vector API", e);
      return false;
    }
  }
}
