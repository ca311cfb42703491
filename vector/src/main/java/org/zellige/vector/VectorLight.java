package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.GT;
import static org.zellige.transform.ChannelLight.BLUE;
import static org.zellige.transform.ChannelLight.GREEN;
import static org.zellige.transform.ChannelLight.RED;
import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import org.zellige.transform.ChannelLight;

/**
 * What is done in linear light, a pixel per lane. A loop for each channel, and no more than two
 * loops in a method: beyond some number of nodes the compiler inlines no more
 * (-XX:NodeCountInliningCutoff) and makes an object of every vector.
 */
final class VectorLight {
  private VectorLight() {}

  static void keepLuminance(
      float[] y,
      float[] cb,
      float[] cr,
      float[] shownCb,
      float[] shownCr,
      float share,
      float[] gained,
      float[] weights,
      int count) {
    gainInRedAndGreen(y, cb, cr, shownCb, shownCr, gained, weights, count);
    gainInBlueAndMove(y, cb, shownCb, share, gained, weights, count);
  }

  private static void gainInRedAndGreen(
      float[] y,
      float[] cb,
      float[] cr,
      float[] shownCb,
      float[] shownCr,
      float[] gained,
      float[] weights,
      int count) {
    FloatVector least = FloatVector.broadcast(FLOAT, -128f);
    FloatVector most = FloatVector.broadcast(FLOAT, 127f);

    FloatVector redCr = FloatVector.broadcast(FLOAT, RED.ofCr());
    FloatVector r0 = FloatVector.broadcast(FLOAT, RED.worth(0));
    FloatVector r1 = FloatVector.broadcast(FLOAT, RED.worth(1));
    FloatVector r2 = FloatVector.broadcast(FLOAT, RED.worth(2));
    for (int i = 0; i < count; i += LANES) {
      FloatVector luma = FloatVector.fromArray(FLOAT, y, i);
      FloatVector before = clip(luma.add(chroma(cr, i, redCr)), least, most);
      FloatVector shown = clip(luma.add(chroma(shownCr, i, redCr)), least, most);
      FloatVector sum = before.add(shown);
      FloatVector worth = sum.mul(r2).add(r1).mul(sum).add(r0);
      worth.mul(shown.sub(before)).intoArray(gained, i);
      worth.intoArray(weights, i);
    }

    FloatVector greenCb = FloatVector.broadcast(FLOAT, GREEN.ofCb());
    FloatVector greenCr = FloatVector.broadcast(FLOAT, GREEN.ofCr());
    FloatVector g0 = FloatVector.broadcast(FLOAT, GREEN.worth(0));
    FloatVector g1 = FloatVector.broadcast(FLOAT, GREEN.worth(1));
    FloatVector g2 = FloatVector.broadcast(FLOAT, GREEN.worth(2));
    for (int i = 0; i < count; i += LANES) {
      FloatVector luma = FloatVector.fromArray(FLOAT, y, i);
      FloatVector own = chroma(cb, i, greenCb).add(chroma(cr, i, greenCr));
      FloatVector other = chroma(shownCb, i, greenCb).add(chroma(shownCr, i, greenCr));
      FloatVector before = clip(luma.add(own), least, most);
      FloatVector shown = clip(luma.add(other), least, most);
      FloatVector sum = before.add(shown);
      FloatVector worth = sum.mul(g2).add(g1).mul(sum).add(g0);
      FloatVector gain = worth.mul(shown.sub(before));
      FloatVector.fromArray(FLOAT, gained, i).add(gain).intoArray(gained, i);
      FloatVector.fromArray(FLOAT, weights, i).add(worth).intoArray(weights, i);
    }
  }

  private static void gainInBlueAndMove(
      float[] y,
      float[] cb,
      float[] shownCb,
      float share,
      float[] gained,
      float[] weights,
      int count) {
    FloatVector least = FloatVector.broadcast(FLOAT, -128f);
    FloatVector most = FloatVector.broadcast(FLOAT, 127f);
    FloatVector blueCb = FloatVector.broadcast(FLOAT, BLUE.ofCb());
    FloatVector b0 = FloatVector.broadcast(FLOAT, BLUE.worth(0));
    FloatVector b1 = FloatVector.broadcast(FLOAT, BLUE.worth(1));
    FloatVector b2 = FloatVector.broadcast(FLOAT, BLUE.worth(2));
    FloatVector part = FloatVector.broadcast(FLOAT, share);
    for (int i = 0; i < count; i += LANES) {
      FloatVector luma = FloatVector.fromArray(FLOAT, y, i);
      FloatVector before = clip(luma.add(chroma(cb, i, blueCb)), least, most);
      FloatVector shown = clip(luma.add(chroma(shownCb, i, blueCb)), least, most);
      FloatVector sum = before.add(shown);
      FloatVector worth = sum.mul(b2).add(b1).mul(sum).add(b0);
      FloatVector gain = FloatVector.fromArray(FLOAT, gained, i).add(worth.mul(shown.sub(before)));
      FloatVector weight = FloatVector.fromArray(FLOAT, weights, i).add(worth);
      clip(luma.sub(gain.div(weight).mul(part)), least, most).intoArray(y, i);
    }
  }

  private static FloatVector clip(FloatVector channel, FloatVector least, FloatVector most) {
    FloatVector raised = channel.blend(least, channel.lt(least));
    return raised.blend(most, raised.compare(GT, most));
  }

  private static FloatVector chroma(float[] chroma, int i, FloatVector factor) {
    return FloatVector.fromArray(FLOAT, chroma, i).mul(factor);
  }

  private static FloatVector chroma(float[] cb, float[] cr, int i, float ofCb, float ofCr) {
    return FloatVector.fromArray(FLOAT, cb, i)
        .mul(ofCb)
        .add(FloatVector.fromArray(FLOAT, cr, i).mul(ofCr));
  }

  static void sumLight(
      ChannelLight channel,
      float[][] planes,
      int offset,
      int stride,
      int rows,
      float[] sums,
      int count) {
    float ofCb = channel.ofCb();
    float ofCr = channel.ofCr();
    float[] y = planes[0];
    float[] cb = planes[1];
    float[] cr = planes[2];
    for (int i = 0; i < count; i += LANES) {
      FloatVector sum = FloatVector.zero(FLOAT);
      for (int row = 0; row < rows; row++) {
        int at = offset + row * stride + i;
        FloatVector luma = FloatVector.fromArray(FLOAT, y, at);
        sum = sum.add(light(luma.add(chroma(cb, cr, at, ofCb, ofCr))));
      }
      sum.intoArray(sums, i);
    }
  }

  private static FloatVector light(FloatVector channel) {
    FloatVector u = channel.mul(ChannelLight.UNIT).add(ChannelLight.SHIFT);
    return u.mul(ChannelLight.P5)
        .add(ChannelLight.P4)
        .mul(u)
        .add(ChannelLight.P3)
        .mul(u)
        .add(ChannelLight.P2)
        .mul(u)
        .add(ChannelLight.P1)
        .mul(u);
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
