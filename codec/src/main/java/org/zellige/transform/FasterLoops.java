package org.zellige.transform;

/**
 * Offers faster kernels of one kind. Each kind is a service of its own; its provider must load
 * without touching what may be missing.
 *
 * @param <K> the kernels
 */
public interface FasterLoops<K> {
  /** The name by which the property {@code org.zellige.kernels} asks for it. */
  String name();

  /**
   * Makes the kernels.
   *
   * @throws UnsupportedOperationException with the reason in one sentence if they cannot run, or
   *     would be slow, on this JVM
   */
  K create();
}
