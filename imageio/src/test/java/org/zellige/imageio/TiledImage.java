package org.zellige.imageio;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.Vector;

/** An image in tiles, somewhere in the plane. */
class TiledImage implements RenderedImage {
  private final BufferedImage image;
  private final int tileWidth;
  private final int tileHeight;
  private final int minX;
  private final int minY;

  TiledImage(BufferedImage image, int tileWidth, int tileHeight, int minX, int minY) {
    this.image = image;
    this.tileWidth = tileWidth;
    this.tileHeight = tileHeight;
    this.minX = minX;
    this.minY = minY;
  }

  @Override
  public Vector<RenderedImage> getSources() {
    return new Vector<>();
  }

  @Override
  public Object getProperty(String name) {
    return java.awt.Image.UndefinedProperty;
  }

  @Override
  public String[] getPropertyNames() {
    return new String[0];
  }

  @Override
  public ColorModel getColorModel() {
    return image.getColorModel();
  }

  @Override
  public SampleModel getSampleModel() {
    return image.getSampleModel().createCompatibleSampleModel(tileWidth, tileHeight);
  }

  @Override
  public int getWidth() {
    return image.getWidth();
  }

  @Override
  public int getHeight() {
    return image.getHeight();
  }

  @Override
  public int getMinX() {
    return minX;
  }

  @Override
  public int getMinY() {
    return minY;
  }

  @Override
  public int getNumXTiles() {
    return (getWidth() + tileWidth - 1) / tileWidth;
  }

  @Override
  public int getNumYTiles() {
    return (getHeight() + tileHeight - 1) / tileHeight;
  }

  @Override
  public int getMinTileX() {
    return 3;
  }

  @Override
  public int getMinTileY() {
    return -2;
  }

  @Override
  public int getTileWidth() {
    return tileWidth;
  }

  @Override
  public int getTileHeight() {
    return tileHeight;
  }

  @Override
  public int getTileGridXOffset() {
    return minX - 3 * tileWidth;
  }

  @Override
  public int getTileGridYOffset() {
    return minY + 2 * tileHeight;
  }

  /** A full tile, as the contract has it: at the edges it hangs over. */
  @Override
  public Raster getTile(int tileX, int tileY) {
    int x = getTileGridXOffset() + tileX * tileWidth;
    int y = getTileGridYOffset() + tileY * tileHeight;
    WritableRaster tile = Raster.createWritableRaster(getSampleModel(), new Point(x, y));
    Rectangle inside =
        new Rectangle(x, y, tileWidth, tileHeight)
            .intersection(new Rectangle(minX, minY, getWidth(), getHeight()));
    tile.setRect(getData(inside));
    return tile;
  }

  @Override
  public Raster getData() {
    return getData(new Rectangle(minX, minY, getWidth(), getHeight()));
  }

  @Override
  public Raster getData(Rectangle area) {
    Rectangle inside = new Rectangle(area);
    inside.translate(-minX, -minY);
    return image.getData(inside).createTranslatedChild(area.x, area.y);
  }

  @Override
  public WritableRaster copyData(WritableRaster raster) {
    throw new UnsupportedOperationException();
  }
}
