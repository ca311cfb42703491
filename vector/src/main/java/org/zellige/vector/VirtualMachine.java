package org.zellige.vector;

import java.util.Optional;

/**
 * What decides whether the Vector API is there and is compiled to vector instructions. Where it is
 * not, each operation on a vector allocates objects, and the scalar kernels are far faster.
 *
 * @param name the property {@code java.vm.name}
 * @param version the property {@code java.vm.version}
 * @param mode the property {@code java.vm.info}
 * @param jvmci whether a compiler written in Java may stand in for C2
 * @param vectorApi whether this class can see the Vector API
 */
record VirtualMachine(String name, String version, String mode, boolean jvmci, boolean vectorApi) {
  private static final String MODULE = "jdk.incubator.vector";

  /** The machine that runs this. */
  static VirtualMachine current() {
    return new VirtualMachine(
        System.getProperty("java.vm.name", ""),
        System.getProperty("java.vm.version", ""),
        System.getProperty("java.vm.info", ""),
        ModuleLayer.boot().findModule("jdk.internal.vm.ci").isPresent(),
        seesVectorApi());
  }

  /**
   * Refuses where the kernels should not run.
   *
   * @throws UnsupportedOperationException with the reason in one sentence
   */
  void require() {
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      throw new UnsupportedOperationException(obstacle.get());
    }
  }

  /** Why the kernels should not run here, in one sentence; empty if they should. */
  Optional<String> obstacle() {
    if (!vectorApi) {
      return Optional.of(
          "The module "
              + MODULE
              + " is not there; start Java with --add-modules "
              + MODULE
              + " for full speed.");
    }
    if (!name.startsWith("OpenJDK") && !name.contains("HotSpot")) {
      return Optional.of("The Vector API is fast on HotSpot only, and this is " + name + ".");
    }
    if (jvmci || version.contains("jvmci")) {
      return Optional.of("The Vector API needs the compiler C2, and JVMCI may replace it.");
    }
    if (!name.contains("Server VM") || mode.contains("emulated-client")) {
      return Optional.of("The Vector API needs the compiler C2, and this JVM runs without it.");
    }
    if (mode.contains("interpreted")) {
      return Optional.of("The Vector API needs the compiler C2, and this JVM only interprets.");
    }
    return Optional.empty();
  }

  /** The module may be in the boot layer or in a later one: what counts is the class loader. */
  private static boolean seesVectorApi() {
    try {
      Class.forName(MODULE + ".Vector", false, VirtualMachine.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
