package org.zellige.vector;

import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import org.zellige.transform.ChannelLight;

/**
 * What is done in linear light, a pixel per lane. All three channels in one loop are more than the
 * compiler takes: it then makes an object of every vector.
 */
final class VectorLight {
  private VectorLight() {}

  static void addGain(
      ChannelLight channel,
      float[] y,
      float[] cb,
      float[] cr,
      float[] shownCb,
      float[] shownCr,
      float[] gained,
      float[] weights,
      int count) {
    float ofCb = channel.ofCb();
    float ofCr = channel.ofCr();
    for (int i = 0; i < count; i += LANES) {
      FloatVector luma = FloatVector.fromArray(FLOAT, y, i);
      FloatVector before = clip(luma.add(chroma(cb, cr, i, ofCb, ofCr)));
      FloatVector shown = clip(luma.add(chroma(shownCb, shownCr, i, ofCb, ofCr)));
      FloatVector u = before.add(shown).mul(ChannelLight.HALF_UNIT).add(ChannelLight.SHIFT);
      FloatVector worth =
          u.mul(u.mul(ChannelLight.S2).add(ChannelLight.S1))
              .add(ChannelLight.S0)
              .mul(channel.weight());
      FloatVector.fromArray(FLOAT, gained, i)
          .add(worth.mul(shown.sub(before)))
          .intoArray(gained, i);
      FloatVector.fromArray(FLOAT, weights, i).add(worth).intoArray(weights, i);
    }
  }

  private static FloatVector chroma(float[] cb, float[] cr, int i, float ofCb, float ofCr) {
    return FloatVector.fromArray(FLOAT, cb, i)
        .mul(ofCb)
        .add(FloatVector.fromArray(FLOAT, cr, i).mul(ofCr));
  }

  private static FloatVector clip(FloatVector channel) {
    return channel.max(-128f).min(127f);
  }

  static void addPairs(float[] in, float[] out, int count) {
    int whole = count - count % LANES;
    for (int i = 0; i < whole; i += LANES) {
      VectorDownsampling.pairs(in, 2 * i).intoArray(out, i);
    }
    for (int i = whole; i < count; i++) {
      out[i] = in[2 * i] + in[2 * i + 1];
    }
  }
}
