package org.zellige.entropy.scan;

/** How a progressive image's scans are chosen. */
public enum ScriptEffort {
  /** One script, good for most images. */
  FIXED,
  /** The best of four for each component: seven codings in place of three or four. */
  CHOICE,
  /**
   * The best bands and point transforms for each component: some sixty codings; eleven for
   * arithmetic coding, to which bands make no difference.
   */
  SEARCH
}
