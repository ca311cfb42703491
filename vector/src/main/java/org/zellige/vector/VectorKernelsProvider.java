package org.zellige.vector;

import org.zellige.transform.Kernels;
import org.zellige.transform.KernelsProvider;

/** Offers the kernels on the Vector API where that is there and fast. */
public final class VectorKernelsProvider implements KernelsProvider {
  static final String NAME = "vector";

  /** For the service loader. */
  public VectorKernelsProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Kernels create() {
    // No class of the Vector API may be touched before this, nor one that mentions it.
    VirtualMachine.current().require();
    return VectorKernels.create();
  }
}
