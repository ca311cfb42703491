package org.zellige.viewer;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

/** The themes to choose from. */
enum Appearance {
  LIGHT("Light", new PrimerLight()),
  DARK("Dark", new PrimerDark());

  private final String label;
  private final Theme theme;

  Appearance(String label, Theme theme) {
    this.label = label;
    this.theme = theme;
  }

  /** What menus call it. */
  String label() {
    return label;
  }

  /** Address of the theme's style sheet, for the whole application. */
  String stylesheet() {
    return theme.getUserAgentStylesheet();
  }
}
