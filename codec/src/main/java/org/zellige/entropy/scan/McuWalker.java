package org.zellige.entropy.scan;

import java.util.ArrayList;
import java.util.List;
import org.zellige.transform.BlockGroup;

/** Visits the blocks of a sequential scan, MCU by MCU (T.81 A.2). Good for one pass. */
public final class McuWalker {
  /** A block of an MCU, and the row of blocks that it stands in. */
  private static final class Place {
    final int component;
    final ScanBlocks blocks;
    final int column;
    final int row;

    short[] coefficients = {};
    long[] masks = {};

    /** Blocks of the row that hold samples of the image. */
    int blocksAcross;

    Place(int component, ScanBlocks blocks, int column, int row) {
      this.component = component;
      this.blocks = blocks;
      this.column = column;
      this.row = row;
    }

    void enterRow(int mcuRow) {
      int blockRow = mcuRow * blocks.vertical() + row;
      if (blockRow < blocks.blocksDown()) {
        int held = blockRow % blocks.coefficients().rows();
        coefficients = blocks.coefficients().readCoefficients(held);
        masks = blocks.coefficients().readMasks(held);
        blocksAcross = blocks.blocksAcross();
      } else {
        blocksAcross = 0;
      }
    }
  }

  /** In coding order. */
  private final Place[] places;

  private final int mcusAcross;
  private final int restartInterval;
  private int untilRestart;

  /**
   * @param components those of the scan, in its order
   * @param mcusAcross MCUs in a row
   * @param restartInterval MCUs between restart markers; 0 for none
   */
  public McuWalker(List<ScanBlocks> components, int mcusAcross, int restartInterval) {
    this.mcusAcross = mcusAcross;
    this.restartInterval = restartInterval;
    this.untilRestart = restartInterval;
    List<Place> mcu = new ArrayList<>();
    for (int c = 0; c < components.size(); c++) {
      ScanBlocks blocks = components.get(c);
      for (int i = 0; i < blocks.vertical() * blocks.horizontal(); i++) {
        mcu.add(new Place(c, blocks, i % blocks.horizontal(), i / blocks.horizontal()));
      }
    }
    this.places = mcu.toArray(Place[]::new);
  }

  /**
   * Goes to a row of MCUs of a scan without restart markers.
   *
   * @param lastDc receives the DC coefficient before it, by component
   */
  public void startAt(int mcuRow, int[] lastDc) {
    for (Place place : places) {
      if (mcuRow == 0) {
        lastDc[place.component] = 0;
      } else if (place.row == place.blocks.vertical() - 1) {
        place.enterRow(mcuRow - 1);
        lastDc[place.component] = place.coefficients[BlockGroup.index(place.blocksAcross - 1)];
      }
    }
  }

  /** Hands over one row of MCUs; rows are to be walked from the top, or from {@link #startAt}. */
  public void walk(int mcuRow, BlockSink sink) {
    walk(mcuRow, 0, mcusAcross, sink);
  }

  /** Hands over the first MCU of a row. */
  public void walkFirst(int mcuRow, BlockSink sink) {
    walk(mcuRow, 0, 1, sink);
  }

  /** Hands over the other MCUs of a row. */
  public void walkRest(int mcuRow, BlockSink sink) {
    walk(mcuRow, 1, mcusAcross, sink);
  }

  private void walk(int mcuRow, int first, int end, BlockSink sink) {
    for (Place place : places) {
      place.enterRow(mcuRow);
    }
    for (int mcu = first; mcu < end; mcu++) {
      if (restartInterval != 0) {
        if (untilRestart == 0) {
          sink.restart();
          untilRestart = restartInterval;
        }
        untilRestart--;
      }
      for (Place place : places) {
        int block = mcu * place.blocks.horizontal() + place.column;
        if (block < place.blocksAcross) {
          sink.block(
              place.component, place.coefficients, BlockGroup.index(block), place.masks[block]);
        } else {
          sink.padding(place.component);
        }
      }
    }
  }
}
