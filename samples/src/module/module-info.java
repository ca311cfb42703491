/** The sample as a module. It need not name the plug-in: ImageIO binds it as a service. */
module sample.app {
  requires java.desktop;
}
