package org.zellige.transform;

import java.lang.System.Logger.Level;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Chooses the kernels by the property {@code org.zellige.kernels}: {@code fastest} takes those of
 * the first provider that can run and else the scalar ones; {@code auto} (default) the same, but
 * they take over from the scalar ones only as work goes on ({@link Handover}); {@code scalar} takes
 * those; any other name must be that of a provider that can run.
 */
public final class KernelsSelection {
  /** The property's name. */
  public static final String PROPERTY = "org.zellige.kernels";

  /** The property's value for kernels in plain Java. */
  public static final String SCALAR = "scalar";

  /** Its value for the fastest ones from the beginning: for long jobs. */
  public static final String FASTEST = "fastest";

  private static final String AUTO = "auto";

  private KernelsSelection() {}

  /** What the property says. */
  public static String wanted() {
    return System.getProperty(PROPERTY, AUTO);
  }

  /**
   * Sets the property unless the user has. To be called before kernels are chosen.
   *
   * @return whether the user left it open
   */
  public static boolean prefer(String wanted) {
    boolean open = System.getProperty(PROPERTY) == null;
    if (open) {
      System.setProperty(PROPERTY, wanted);
    }
    return open;
  }

  /** The kernels of this JVM, chosen on first use. */
  public static Kernels active() {
    return Holder.ACTIVE;
  }

  /**
   * Chooses anew.
   *
   * @param wanted a value of the property
   * @throws IllegalStateException if a provider is asked for by name and missing or unable to run
   */
  public static Kernels select(String wanted) {
    Kernels scalar = new ScalarKernels();
    Kernels chosen =
        select(
            wanted,
            ServiceLoader.load(KernelsProvider.class, KernelsProvider.class.getClassLoader()),
            scalar);
    return wanted.equals(AUTO) && chosen != scalar ? new GradualKernels(scalar, chosen) : chosen;
  }

  /**
   * Chooses kernels of any kind, of which {@code auto} takes the fastest from the beginning.
   *
   * @param wanted a value of the property
   * @param providers those that there are; found while they are gone through
   * @param scalar the kernels that always run
   * @throws IllegalStateException if a provider is asked for by name and missing or unable to run
   */
  public static <K> K select(
      String wanted, Iterable<? extends FasterLoops<K>> providers, K scalar) {
    if (wanted.equals(SCALAR)) {
      return scalar;
    }
    boolean any = wanted.equals(AUTO) || wanted.equals(FASTEST);
    String refusal = "no provider of that name is on the path";
    try {
      for (FasterLoops<K> provider : providers) {
        if (any || wanted.equals(provider.name())) {
          try {
            return provider.create();
          } catch (UnsupportedOperationException | LinkageError e) {
            refusal = String.valueOf(e.getMessage());
            System.getLogger("org.zellige")
                .log(Level.DEBUG, "{0} kernels not used: {1}", provider.name(), refusal);
          }
        }
      }
    } catch (ServiceConfigurationError | LinkageError e) {
      // A provider built for a newer Java than this one: its class file cannot be read. Loaders say
      // so in either way.
      refusal = String.valueOf(e.getMessage());
    }
    if (any) {
      return scalar;
    }
    throw new IllegalStateException(PROPERTY + "=" + wanted + ": " + refusal);
  }

  private static final class Holder {
    static final Kernels ACTIVE = select(wanted());
  }
}
