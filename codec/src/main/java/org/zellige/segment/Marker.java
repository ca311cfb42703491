package org.zellige.segment;

/** Marker codes: the byte after 0xFF (T.81 table B.1). */
public final class Marker {
  public static final int TEM = 0x01;
  public static final int SOF0 = 0xC0;
  public static final int SOF1 = 0xC1;
  public static final int SOF2 = 0xC2;
  public static final int SOF3 = 0xC3;
  public static final int DHT = 0xC4;
  public static final int JPG = 0xC8;
  public static final int SOF9 = 0xC9;
  public static final int SOF10 = 0xCA;
  public static final int DAC = 0xCC;
  public static final int SOF15 = 0xCF;
  public static final int RST0 = 0xD0;
  public static final int RST7 = 0xD7;
  public static final int SOI = 0xD8;
  public static final int EOI = 0xD9;
  public static final int SOS = 0xDA;
  public static final int DQT = 0xDB;
  public static final int DNL = 0xDC;
  public static final int DRI = 0xDD;
  public static final int DHP = 0xDE;
  public static final int EXP = 0xDF;
  public static final int APP0 = 0xE0;
  public static final int APP1 = 0xE1;
  public static final int APP2 = 0xE2;
  public static final int APP13 = 0xED;
  public static final int APP14 = 0xEE;
  public static final int APP15 = 0xEF;

  /** SOF of JPEG-LS (T.87). */
  public static final int SOF55 = 0xF7;

  public static final int COM = 0xFE;

  private Marker() {}

  /** Whether it is RST0…RST7. */
  public static boolean isRestart(int code) {
    return code >= RST0 && code <= RST7;
  }

  /** Whether it stands alone, without a length field and payload. */
  public static boolean isStandalone(int code) {
    return isRestart(code) || code == SOI || code == EOI || code == TEM;
  }

  /** Whether it opens a frame; JPEG-LS included. */
  public static boolean isFrame(int code) {
    return (code >= SOF0 && code <= SOF15 && code != DHT && code != JPG && code != DAC)
        || code == SOF55;
  }

  /** The name as T.81 has it, for example {@code APP1}; a hexadecimal number for a code without. */
  public static String name(int code) {
    if (isFrame(code)) {
      return "SOF" + (code - SOF0);
    }
    if (isRestart(code)) {
      return "RST" + (code - RST0);
    }
    if (code >= APP0 && code <= APP15) {
      return "APP" + (code - APP0);
    }
    return switch (code) {
      case TEM -> "TEM";
      case DHT -> "DHT";
      case JPG -> "JPG";
      case DAC -> "DAC";
      case SOI -> "SOI";
      case EOI -> "EOI";
      case SOS -> "SOS";
      case DQT -> "DQT";
      case DNL -> "DNL";
      case DRI -> "DRI";
      case DHP -> "DHP";
      case EXP -> "EXP";
      case COM -> "COM";
      default -> "0xFF%02X".formatted(code);
    };
  }
}
