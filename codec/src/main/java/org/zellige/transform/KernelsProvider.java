package org.zellige.transform;

/** Offers faster kernels for the codec. Found as a service. */
public interface KernelsProvider extends FasterLoops<Kernels> {}
