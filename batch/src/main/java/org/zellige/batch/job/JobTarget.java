package org.zellige.batch.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.zellige.batch.FileTarget;
import org.zellige.batch.Source;
import org.zellige.batch.Target;
import org.zellige.batch.file.Delivery;

/** The file of an output of a job. */
record JobTarget(Path file, Optional<Path> source, Outputs outputs, Delivery delivery)
    implements Target {
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public void check(Source from) throws IOException {
    delivery.sweep(file);
    new FileTarget(file, outputs.force() || outputs.inPlace()).check(from);
    if (!outputs.force() && Files.isRegularFile(file) && isReadOnly()) {
      throw new FileSystemException(file.toString(), null, "is read-only (--force replaces it)");
    }
  }

  /** By what its owner wants, which holds for an administrator as well. */
  private boolean isReadOnly() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null
        ? !Files.isWritable(file)
        : view.readAttributes().permissions().stream().noneMatch(WRITE::contains);
  }

  @Override
  public boolean isInput(Source from) throws IOException {
    return new FileTarget(file, true).isInput(from);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    delivery.deliver(file, bytes, source);
  }
}
