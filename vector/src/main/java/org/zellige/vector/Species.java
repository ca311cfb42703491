package org.zellige.vector;

import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector shapes of the kernels. Constants, as the compiler needs them to be; to be touched only
 * after {@link VectorWidth#require} has agreed to the width.
 */
final class Species {
  private static final int BITS = VectorWidth.require();

  static final VectorSpecies<Integer> INT =
      VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));
  static final VectorSpecies<Float> FLOAT =
      VectorSpecies.of(float.class, VectorShape.forBitSize(BITS));
  static final VectorSpecies<Short> SHORT =
      VectorSpecies.of(short.class, VectorShape.forBitSize(BITS));
  static final VectorSpecies<Byte> BYTE =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(BITS));

  /** As many shorts as {@link #INT} has lanes. */
  static final VectorSpecies<Short> HALF_SHORT =
      VectorSpecies.of(short.class, VectorShape.forBitSize(BITS / 2));

  /** As many bytes as {@link #SHORT} has lanes. */
  static final VectorSpecies<Byte> HALF_BYTE =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(BITS / 2));

  /** As many bytes as {@link #INT} has lanes; twice as many at 128 bits: no vector has 32 bits. */
  static final VectorSpecies<Byte> QUARTER_BYTE =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, BITS / 4)));

  /** Lanes of {@link #INT} and {@link #FLOAT}, and so the blocks that are transformed at once. */
  static final int LANES = BITS / Integer.SIZE;

  private Species() {}
}
