package org.zellige.imageio.metadata;

import java.awt.color.ICC_Profile;
import java.util.List;
import javax.imageio.metadata.IIOMetadataFormat;

/** The grammar of {@code javax_imageio_jpeg_image_1.0}. */
public final class JpegImageMetadataFormat extends JpegTableElements {
  /** Name of the format and of its root node. */
  public static final String NAME = "javax_imageio_jpeg_image_1.0";

  private static final List<String> COUNTS = List.of("1", "2", "3", "4");

  private static final JpegImageMetadataFormat INSTANCE = new JpegImageMetadataFormat();

  private JpegImageMetadataFormat() {
    super(NAME, CHILD_POLICY_ALL);
    addElement("JPEGvariety", NAME, CHILD_POLICY_CHOICE);
    addElement("markerSequence", NAME, CHILD_POLICY_SEQUENCE);
    addTableElements("markerSequence");
    addJfif();
    addAdobe();
    addFrame();
    addScan();
  }

  /** For ImageIO, which calls it by reflection. */
  public static IIOMetadataFormat getInstance() {
    return INSTANCE;
  }

  private void addJfif() {
    addElement("app0JFIF", "JPEGvariety", CHILD_POLICY_SOME);
    addNumber("app0JFIF", "majorVersion", false, "1", 0, 255);
    addNumber("app0JFIF", "minorVersion", false, "2", 0, 255);
    addAttribute("app0JFIF", "resUnits", DATATYPE_INTEGER, false, "0", List.of("0", "1", "2"));
    addNumber("app0JFIF", "Xdensity", false, "1", 1, 65535);
    addNumber("app0JFIF", "Ydensity", false, "1", 1, 65535);
    addNumber("app0JFIF", "thumbWidth", false, "0", 0, 255);
    addNumber("app0JFIF", "thumbHeight", false, "0", 0, 255);

    addElement("JFXX", "app0JFIF", 1, Integer.MAX_VALUE);
    addElement("app0JFXX", "JFXX", CHILD_POLICY_CHOICE);
    addAttribute(
        "app0JFXX", "extensionCode", DATATYPE_INTEGER, false, null, List.of("16", "17", "19"));
    addElement("JFIFthumbJPEG", "app0JFXX", CHILD_POLICY_SOME);
    addChildElement("markerSequence", "JFIFthumbJPEG");
    for (String thumbnail : List.of("JFIFthumbPalette", "JFIFthumbRGB")) {
      addElement(thumbnail, "app0JFXX", CHILD_POLICY_EMPTY);
      addNumber(thumbnail, "thumbWidth", false, null, 0, 255);
      addNumber(thumbnail, "thumbHeight", false, null, 0, 255);
    }
    addElement("app2ICC", "app0JFIF", CHILD_POLICY_EMPTY);
    addObjectValue("app2ICC", ICC_Profile.class, false, null);
  }

  private void addAdobe() {
    addElement("app14Adobe", "markerSequence", CHILD_POLICY_EMPTY);
    addNumber("app14Adobe", "version", false, "100", 100, 255);
    addNumber("app14Adobe", "flags0", false, "0", 0, 65535);
    addNumber("app14Adobe", "flags1", false, "0", 0, 65535);
    addAttribute("app14Adobe", "transform", DATATYPE_INTEGER, true, null, List.of("0", "1", "2"));
  }

  private void addFrame() {
    addElement("sof", "markerSequence", 1, 4);
    addNumber("sof", "process", false, null, 0, 15);
    addAttribute("sof", "samplePrecision", DATATYPE_INTEGER, false, "8");
    addNumber("sof", "numLines", false, null, 0, 65535);
    addNumber("sof", "samplesPerLine", false, null, 0, 65535);
    addAttribute("sof", "numFrameComponents", DATATYPE_INTEGER, false, null, COUNTS);
    addElement("componentSpec", "sof", CHILD_POLICY_EMPTY);
    addNumber("componentSpec", "componentId", true, null, 0, 255);
    addNumber("componentSpec", "HsamplingFactor", true, null, 1, 255);
    addNumber("componentSpec", "VsamplingFactor", true, null, 1, 255);
    addAttribute("componentSpec", "QtableSelector", DATATYPE_INTEGER, true, null, SLOTS);
  }

  private void addScan() {
    addElement("sos", "markerSequence", 1, 4);
    addAttribute("sos", "numScanComponents", DATATYPE_INTEGER, true, null, COUNTS);
    addNumber("sos", "startSpectralSelection", false, "0", 0, 63);
    addNumber("sos", "endSpectralSelection", false, "63", 0, 63);
    addNumber("sos", "approxHigh", false, "0", 0, 15);
    addNumber("sos", "approxLow", false, "0", 0, 15);
    addElement("scanComponentSpec", "sos", CHILD_POLICY_EMPTY);
    addNumber("scanComponentSpec", "componentSelector", true, null, 0, 255);
    addAttribute("scanComponentSpec", "dcHuffTable", DATATYPE_INTEGER, true, null, SLOTS);
    addAttribute("scanComponentSpec", "acHuffTable", DATATYPE_INTEGER, true, null, SLOTS);
  }
}
