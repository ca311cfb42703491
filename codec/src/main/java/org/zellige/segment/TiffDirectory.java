package org.zellige.segment;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One directory of a TIFF structure.
 *
 * @param fields by tag; all of their values lie within the data
 */
record TiffDirectory(Map<Integer, TiffField> fields) {
  /** Keeps its own copy of the map. */
  TiffDirectory {
    fields = Map.copyOf(fields);
  }

  Optional<TiffField> field(int tag) {
    return Optional.ofNullable(fields.get(tag));
  }

  /** The first value of a field of whole numbers. */
  OptionalLong number(int tag) {
    return field(tag).map(f -> f.number(0)).orElse(OptionalLong.empty());
  }

  /** The first value of a field of whole numbers; another number if it is absent. */
  long number(int tag, long otherwise) {
    return number(tag).orElse(otherwise);
  }

  /** The first value of a field of ratios or whole numbers. */
  OptionalDouble real(int tag) {
    return field(tag).map(TiffField::real).orElse(OptionalDouble.empty());
  }
}
