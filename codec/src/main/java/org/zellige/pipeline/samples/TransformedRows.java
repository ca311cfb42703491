package org.zellige.pipeline.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.quant.rounding.SpectralSource;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** Coefficients that are there for as long as a row of MCUs is looked at: a band is such a row. */
public final class TransformedRows implements SpectralSource {
  /** Rows of MCUs that a thread takes at a time: before them it looks at the one above. */
  private static final int PORTION = 4;

  private final EncodePlan plan;
  private final Supplier<ComponentSamples> samples;
  private final List<FrameLayout.Component> components;
  private final int first;
  private final Kernels kernels;

  /**
   * Of components {@code first} … {@code end − 1}.
   *
   * @param samples makes what one thread reads
   */
  public TransformedRows(
      EncodePlan plan, Supplier<ComponentSamples> samples, int first, int end, Kernels kernels) {
    this.plan = plan;
    this.samples = samples;
    this.components = plan.layout().components().subList(first, end);
    this.first = first;
    this.kernels = kernels;
  }

  @Override
  public int bands() {
    return plan.layout().mcuRows();
  }

  @Override
  public int portion() {
    return PORTION;
  }

  @Override
  public int rowsPerBand(int component) {
    return components.get(component).vertical();
  }

  @Override
  public Reader reader() {
    ComponentSamples from = samples.get();
    SpectralTransform transform = SpectralTransform.of(plan, from, kernels);
    List<SpectralRows> rows = new ArrayList<>();
    for (FrameLayout.Component component : components) {
      rows.add(new SpectralRows(component.blocksPerRow(), component.vertical()));
    }
    return new Reader() {
      @Override
      public void read(int mcuRow) throws IOException {
        from.read(mcuRow);
        for (int c = 0; c < rows.size(); c++) {
          transform.run(mcuRow, first + c, rows.get(c), 0);
        }
      }

      @Override
      public float[] row(int component, int row) {
        return rows.get(component).row(row);
      }
    };
  }
}
