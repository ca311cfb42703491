package org.zellige.viewer.view;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.zellige.viewer.model.ByteCounts;
import org.zellige.viewer.model.FolderJob;

/** How far a folder is, as long as one is compressed. */
public final class FolderBar extends HBox {
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar();

  /** Follows a job. */
  public FolderBar(FolderJob job) {
    getStyleClass().add("folder-bar");
    setId("folder-bar");
    text.setId("folder-text");
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button("Cancel");
    cancel.setId("folder-cancel");
    cancel.getStyleClass().add(Styles.SMALL);
    cancel.setOnAction(event -> job.cancel());
    getChildren().addAll(text, bar, cancel);
    job.progress()
        .subscribe(progress -> {
          setVisible(progress.isPresent());
          setManaged(progress.isPresent());
          progress.ifPresent(this::show);
        });
  }

  private void show(FolderJob.Progress progress) {
    boolean known = progress.files() > 0;
    bar.setProgress(
        known ? (double) progress.done() / progress.files() : ProgressBar.INDETERMINATE_PROGRESS);
    text.setText(
        known
            ? "%d of %d files, %s saved"
                .formatted(
                    progress.done(),
                    progress.files(),
                    ByteCounts.text(Math.max(0, progress.saved())))
            : "Looking for images …");
  }
}
