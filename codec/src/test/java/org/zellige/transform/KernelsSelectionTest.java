package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelsSelectionTest {
  /** The version in a class file's head that no Java reads yet. */
  private static final short FAR_NEWER = 9999;

  private final Kernels scalar = new ScalarKernels();

  @Test
  void aProviderOfANewerJavaIsPassedOver(@TempDir Path folder) throws Exception {
    write(folder.resolve("META-INF/services/" + KernelsProvider.class.getName()), "Newer\n");
    byte[] head = ByteBuffer.allocate(8).putInt(0xCAFEBABE).putInt(FAR_NEWER).array();
    Files.write(folder.resolve("Newer.class"), head);
    try (URLClassLoader loader = new FolderAlone(folder.toUri().toURL())) {
      assertThat(KernelsSelection.select("auto", providers(loader), scalar)).isSameAs(scalar);
      assertThatThrownBy(() -> KernelsSelection.select("newer", providers(loader), scalar))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(KernelsSelection.PROPERTY)
          .hasMessageContaining("Newer");
    }
  }

  /** Knows the codec's classes, and no providers but those of a folder. */
  private static final class FolderAlone extends URLClassLoader {
    FolderAlone(URL folder) {
      super(new URL[] {folder}, KernelsProvider.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return findResources(name);
    }
  }

  private static ServiceLoader<KernelsProvider> providers(ClassLoader loader) {
    return ServiceLoader.load(KernelsProvider.class, loader);
  }

  private static void write(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
