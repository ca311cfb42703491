package org.zellige.transform;

import java.lang.System.Logger.Level;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Chooses the kernels by the property {@code org.zellige.kernels}: {@code auto} (default) takes the
 * first provider that can run and else the scalar ones, {@code scalar} takes those, any other name
 * must be that of a provider that can run.
 */
public final class KernelsSelection {
  /** The property's name. */
  public static final String PROPERTY = "org.zellige.kernels";

  private KernelsSelection() {}

  /** The kernels of this JVM, chosen on first use. */
  public static Kernels active() {
    return Holder.ACTIVE;
  }

  /**
   * Chooses anew.
   *
   * @param wanted {@code auto}, {@code scalar} or a provider's name
   * @throws IllegalStateException if a provider is asked for by name and missing or unable to run
   */
  public static Kernels select(String wanted) {
    return select(
        wanted,
        ServiceLoader.load(KernelsProvider.class, KernelsProvider.class.getClassLoader()),
        new ScalarKernels());
  }

  /**
   * Chooses kernels of any kind.
   *
   * @param wanted {@code auto}, {@code scalar} or a provider's name
   * @param providers those that there are; found while they are gone through
   * @param scalar the kernels that always run
   * @throws IllegalStateException if a provider is asked for by name and missing or unable to run
   */
  public static <K> K select(
      String wanted, Iterable<? extends FasterLoops<K>> providers, K scalar) {
    if (wanted.equals("scalar")) {
      return scalar;
    }
    String refusal = "no provider of that name is on the path";
    try {
      for (FasterLoops<K> provider : providers) {
        if (wanted.equals("auto") || wanted.equals(provider.name())) {
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
    if (wanted.equals("auto")) {
      return scalar;
    }
    throw new IllegalStateException(PROPERTY + "=" + wanted + ": " + refusal);
  }

  private static final class Holder {
    static final Kernels ACTIVE = select(System.getProperty(PROPERTY, "auto"));
  }
}
