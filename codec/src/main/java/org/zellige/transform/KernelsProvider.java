package org.zellige.transform;

/** Offers faster kernels. Found as a service; must load without touching what may be missing. */
public interface KernelsProvider {
  /** The name by which the property {@code org.zellige.kernels} asks for it. */
  String name();

  /**
   * Makes the kernels.
   *
   * @throws UnsupportedOperationException with the reason in one sentence if they cannot run, or
   *     would be slow, on this JVM
   */
  Kernels create();
}
