import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the class files of a jar anew in the format of Java 17 where they are older than Java 6, as
 * picocli's are: what they do stays the same. Java cannot link older ones ahead of time (JEP 483), nor
 * what implements their interfaces, which are all commands; so each start would take 50 ms longer.
 *
 * <p>Usage: {@code java ModernClassFiles.java JAR...}
 */
final class ModernClassFiles {
  /** The first format in which a method says what its stack holds, which is what linking needs. */
  private static final int JAVA_6 = ClassFile.JAVA_6_VERSION;

  private final Path root;
  private final ClassFile format;

  private ModernClassFiles(Path root) {
    this.root = root;
    ClassHierarchyResolver types =
        ClassHierarchyResolver.ofResourceParsing(this::open)
            .orElse(ClassHierarchyResolver.defaultResolver());
    this.format =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(types.cached()));
  }

  /** Changes jars in their places. */
  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
        new ModernClassFiles(files.getPath("/")).run();
      }
    }
  }

  private void run() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    // Copying bodies piece by piece is what makes stack maps of them.
    ClassTransform modern =
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
            .andThen(
                (type, element) -> {
                  if (element instanceof ClassFileVersion) {
                    type.withVersion(ClassFile.JAVA_17_VERSION, 0);
                  } else {
                    type.with(element);
                  }
                });
    for (Path file : files) {
      ClassModel old = format.parse(Files.readAllBytes(file));
      if (old.majorVersion() < JAVA_6) {
        Files.write(file, format.transformClass(old, modern));
      }
    }
  }

  /** The class file of a type of this jar, or null. */
  private InputStream open(ClassDesc type) {
    String name = type.descriptorString();
    Path file = root.resolve(name.substring(1, name.length() - 1) + ".class");
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
