package org.zellige.benchmarks.tuner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/** Looks for the constants with the least objective; keeps the best seen. */
final class Search {
  /** How the search goes. */
  enum Method {
    /** Evolution that learns which constants go together: sees past noise, needs many trials. */
    CMAES,
    /** A quadratic model that is trusted near the best: quick where the objective is smooth. */
    BOBYQA
  }

  private final List<Knob> knobs;
  private final Trials images;
  private final Journal journal;
  private double[] best;
  private double least = Double.POSITIVE_INFINITY;
  private int trials;

  /**
   * @param start constants to begin with
   */
  Search(List<Knob> knobs, double[] start, Trials images, Journal journal) {
    this.knobs = knobs;
    this.best = start.clone();
    this.images = images;
    this.journal = journal;
  }

  /**
   * Runs until the trials are used up or nothing more is found.
   *
   * @param spread factor on how far the knobs look at first
   */
  double[] run(Method method, int maxTrials, double spread, long seed) {
    double[] start = places(best);
    trial(start);
    try {
      switch (method) {
        case CMAES -> evolve(start, maxTrials, spread, seed);
        case BOBYQA -> model(start, maxTrials, spread);
      }
    } catch (TooManyEvaluationsException done) {
      // The best is kept.
    }
    return best.clone();
  }

  private void evolve(double[] start, int maxTrials, double spread, long seed) {
    double[] spreads = new double[start.length];
    Arrays.fill(spreads, spread);
    int population = 4 + (int) (3 * Math.log(start.length));
    new CMAESOptimizer(
            maxTrials, Double.NEGATIVE_INFINITY, true, 0, 0, new MersenneTwister(seed), false, null)
        .optimize(
            new MaxEval(maxTrials),
            new ObjectiveFunction(this::trial),
            GoalType.MINIMIZE,
            new InitialGuess(start),
            bounds(),
            new CMAESOptimizer.Sigma(spreads),
            new CMAESOptimizer.PopulationSize(population));
  }

  private void model(double[] start, int maxTrials, double spread) {
    new BOBYQAOptimizer(2 * start.length + 1, spread, spread / 20)
        .optimize(
            new MaxEval(maxTrials),
            new ObjectiveFunction(this::trial),
            GoalType.MINIMIZE,
            new InitialGuess(start),
            bounds());
  }

  private SimpleBounds bounds() {
    return new SimpleBounds(
        knobs.stream().mapToDouble(knob -> knob.place(knob.low())).toArray(),
        knobs.stream().mapToDouble(knob -> knob.place(knob.high())).toArray());
  }

  private double trial(double[] places) {
    double[] values = new double[places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = knobs.get(i).value(places[i]);
    }
    try {
      Losses losses = images.losses(values);
      double objective = losses.objective();
      trials++;
      if (objective < least) {
        least = objective;
        best = values;
        journal.write("trial " + trials + ": " + losses);
        journal.write(knobs, values);
      }
      return objective;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private double[] places(double[] values) {
    double[] places = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      places[i] = knobs.get(i).place(values[i]);
    }
    return places;
  }
}
