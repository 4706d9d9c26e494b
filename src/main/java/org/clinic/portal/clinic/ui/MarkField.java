package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.ui.KeptValue;
import org.clinic.portal.base.ui.UploadFailed;
import org.clinic.portal.clinic.ClinicField;
import org.clinic.portal.clinic.MarkFile;
import org.clinic.portal.clinic.UnfitMarkException;
import org.jspecify.annotations.Nullable;

/** The clinic's mark as it would be shown, and where another one is chosen; what is wrong with that is said below. */
class MarkField extends Composite<Div> implements HasValidationProperties {

    private final Runnable changed;
    private final Image image = new Image();
    private final Paragraph none = new Paragraph(getTranslation("clinic.mark.none"));
    private final Upload upload = new Upload(this::receive);
    private final Button choose = new Button(getTranslation("clinic.mark.choose"));
    private final Button remove = new Button(getTranslation("clinic.mark.remove"), click -> remove());
    private final Paragraph refusal = new Paragraph();
    private final Paragraph lost = new Paragraph();
    private final KeptValue<Chosen> kept = new KeptValue<>("clinic:" + ClinicField.MARK, Chosen.class, this::comeBack);
    private @Nullable ClinicMark applied;
    private @Nullable ClinicMark mark;

    /**
     * What somebody chose, as it is kept in their browser: the file as it came, which is read anew whenever it comes back.
     *
     * @param hadRoom whether the browser has room for it
     * @param file in Base64; empty without room, and where the mark is to be removed
     */
    record Chosen(boolean hadRoom, String file) {
        Chosen {
            Objects.requireNonNull(file);
        }
    }

    MarkField(Runnable changed) {
        this.changed = changed;
        image.setAlt(getTranslation("clinic.field.MARK"));
        none.addClassName("muted");
        var shown = new Div(image, none);
        shown.addClassName("shown");
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes("image/svg+xml", "image/png", ".svg", ".png");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MarkFile.LARGEST);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("clinic.mark.too-big"))
                        .setIncorrectFileType(getTranslation("clinic.mark.other-kind"))));
        upload.addFileRejectedListener(rejected -> setErrorMessage(rejected.getErrorMessage()));
        UploadFailed.addListener(upload, failed -> setErrorMessage(getTranslation("clinic.mark.failed")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        lost.addClassName("muted");
        lost.getElement().setAttribute("role", "status");
        kept.whenFull(this::sayThatItIsNotKept);
        var ways = new Div(upload, remove);
        ways.addClassName("ways");
        getContent().addClassName("mark");
        getContent().add(new H3(getTranslation("clinic.field.MARK")), shown, ways, refusal, lost, kept);
    }

    /** No more is read than a file may have, whatever the browser sends. */
    private void receive(UploadEvent event) throws IOException {
        var file = event.getInputStream().readNBytes(MarkFile.LARGEST + 1);
        event.getUI().access(() -> {
            try {
                change(MarkFile.read(file), Base64.getEncoder().encodeToString(file));
            } catch (UnfitMarkException unfit) {
                setErrorMessage(getTranslation("clinic.mark." + unfit.reason()));
            }
        });
    }

    private void remove() {
        change(null, "");
    }

    private void change(@Nullable ClinicMark other, String file) {
        set(other);
        if (Objects.equals(other, applied)) {
            kept.forget();
        } else {
            kept.keep(new Chosen(true, file));
        }
        changed.run();
    }

    /** The file itself is still here until the screen is left; after that there is this to say. */
    private void sayThatItIsNotKept() {
        kept.keep(new Chosen(false, ""));
        lost.setText(getTranslation("clinic.mark.not-kept"));
    }

    private void comeBack(Chosen chosen) {
        if (!chosen.hadRoom()) {
            kept.forget();
            lost.setText(getTranslation("clinic.mark.lost"));
            return;
        }
        try {
            set(
                    chosen.file().isEmpty()
                            ? null
                            : MarkFile.read(Base64.getDecoder().decode(chosen.file())));
            changed.run();
        } catch (UnfitMarkException | IllegalArgumentException unreadable) {
            // Another version of the portal has let it pass.
            kept.forget();
            lost.setText(getTranslation("clinic.mark.lost"));
        }
    }

    void show(@Nullable ClinicMark now) {
        set(now);
    }

    void since(@Nullable ClinicMark now) {
        applied = now;
        if (Objects.equals(mark, now) && !kept.written().isEmpty()) {
            kept.forget();
        }
    }

    private void set(@Nullable ClinicMark other) {
        mark = other;
        setErrorMessage("");
        lost.setText("");
        image.setVisible(other != null);
        none.setVisible(other == null);
        remove.setVisible(other != null);
        if (other != null) {
            image.setSrc(
                    "data:" + type(other) + ";base64," + Base64.getEncoder().encodeToString(other.content()));
        }
    }

    private static String type(ClinicMark mark) {
        return switch (mark.kind()) {
            case SVG -> "image/svg+xml";
            case PNG -> "image/png";
        };
    }

    @Nullable
    ClinicMark value() {
        return mark;
    }

    void focus() {
        ((Focusable<?>) choose).focus();
    }

    void forget() {
        kept.forget();
    }

    @Override
    public void setErrorMessage(String message) {
        refusal.setText(message);
    }

    @Override
    public String getErrorMessage() {
        return refusal.getText();
    }

    /** What is refused never becomes its value. */
    @Override
    public void setInvalid(boolean invalid) {
        if (!invalid) {
            refusal.setText("");
        }
    }

    @Override
    public boolean isInvalid() {
        return !refusal.getText().isEmpty();
    }
}
