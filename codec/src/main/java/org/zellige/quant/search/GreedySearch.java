package org.zellige.quant.search;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.Kernels;

/** Of each block from the highest frequency down: {@link Kernels#thin}. */
record GreedySearch(Kernels kernels, float[] factors, float[] shares, RateModel rates)
    implements RowSearch {
  @Override
  public void search(float[] exact, float[] weights, short[] coefficients, long[] masks) {
    int groups = masks.length / BlockGroup.BLOCKS;
    kernels.thin(exact, factors, rates.thinning(), shares, weights, coefficients, masks, groups);
  }
}
