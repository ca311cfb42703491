package org.zellige.viewer.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.Arrays;
import java.util.Optional;

/** The themes to choose from. */
public enum Appearance {
  LIGHT("Light", new PrimerLight()),
  DARK("Dark", new PrimerDark());

  private final String label;
  private final Theme theme;

  Appearance(String label, Theme theme) {
    this.label = label;
    this.theme = theme;
  }

  /** What menus call it. */
  public String label() {
    return label;
  }

  /** Address of the theme's style sheet, for the whole application. */
  public String stylesheet() {
    return theme.getUserAgentStylesheet();
  }

  /** The theme that menus call so, if there is one. */
  public static Optional<Appearance> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }
}
