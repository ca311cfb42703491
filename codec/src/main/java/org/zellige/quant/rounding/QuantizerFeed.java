package org.zellige.quant.rounding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Relay;
import org.zellige.work.Workers;

/** Feeds quantisers with the coefficients of their components, side by side. */
public final class QuantizerFeed {
  private final SpectralSource source;
  private final List<? extends Quantizer> quantizers;

  /**
   * @param source of some components
   * @param quantizers of these
   */
  public QuantizerFeed(SpectralSource source, List<? extends Quantizer> quantizers) {
    this.source = source;
    this.quantizers = List.copyOf(quantizers);
  }

  /**
   * Quantises all rows.
   *
   * @param quantised receives all rows and masks, by component
   * @throws IOException from the source
   */
  public void run(List<CoefficientRows> quantised, Workers workers) throws IOException {
    List<Quantizer.Trial> trials = new ArrayList<>();
    for (int c = 0; c < quantised.size(); c++) {
      trials.add(quantizers.get(c).begin(quantised.get(c)));
    }
    tryRows(trials);
    quantize(trials.stream().map(Quantizer.Trial::run).toList(), workers);
  }

  private void tryRows(List<Quantizer.Trial> trials) throws IOException {
    SpectralSource.Reader reader = source.reader();
    for (int band = 0; band < source.bands(); band++) {
      boolean isRead = false;
      for (int c = 0; c < trials.size(); c++) {
        int first = first(c, band);
        for (int row = first; row < end(c, band); row++) {
          if (trials.get(c).takes(row)) {
            if (!isRead) {
              reader.read(band);
              isRead = true;
            }
            trials.get(c).take(row, reader.row(c, row - first));
          }
        }
      }
    }
  }

  private void quantize(List<Quantizer.Run> runs, Workers workers) throws IOException {
    int bands = source.bands();
    int portion = source.portion();
    int portions = (bands + portion - 1) / portion;
    // What nobody uses at the moment; the last one used is the nearest to its thread's caches.
    Deque<Place> idle = new ConcurrentLinkedDeque<>();
    Relay.Maker<Integer> maker =
        (ignored, i) -> {
          Place place = idle.poll();
          if (place == null) {
            place = new Place(runs);
          }
          place.quantize(i * portion, Math.min(bands, (i + 1) * portion));
          idle.push(place);
        };
    // Behind the threads that quantise rows the caller does what has to be done in order.
    try (Relay<Integer> relay = Relay.atOnce(workers, () -> 0, portions, maker)) {
      for (int i = 0; i < portions; i++) {
        relay.next();
        int last = Math.min(bands, (i + 1) * portion) - 1;
        for (int c = 0; c < runs.size(); c++) {
          runs.get(c).advance(first(c, i * portion), end(c, last));
        }
      }
    }
    runs.forEach(Quantizer.Run::end);
  }

  /** The first row of a component in a band. */
  private int first(int component, int band) {
    return band * source.rowsPerBand(component);
  }

  /** The row after the last that holds samples. */
  private int end(int component, int band) {
    return Math.min(quantizers.get(component).rows(), first(component, band + 1));
  }

  /** What one thread works with at a time. */
  private final class Place {
    private final SpectralSource.Reader reader = source.reader();
    private final List<Quantizer.RowTask> tasks;

    Place(List<Quantizer.Run> runs) {
      tasks = runs.stream().map(Quantizer.Run::start).toList();
    }

    void quantize(int from, int to) throws IOException {
      for (int band = from; band < to; band++) {
        reader.read(band);
        for (int c = 0; c < tasks.size(); c++) {
          int first = first(c, band);
          for (int row = first; row < end(c, band); row++) {
            tasks.get(c).quantize(row, reader.row(c, row - first));
          }
        }
      }
    }
  }
}
