package org.zellige;

/** A well-formed stream that asks for more than the {@link Limits} allow. */
public final class LimitExceededException extends JpegException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason which limit, the value found and the value allowed
   * @param offset byte offset of the header that asks for it; −1 if unknown
   */
  public LimitExceededException(String reason, long offset) {
    super(reason, offset);
  }
}
