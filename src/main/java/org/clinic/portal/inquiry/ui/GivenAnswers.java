package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.inquiry.Answer;
import org.clinic.portal.inquiry.Answers;

/** What somebody answered to the clinic's own questions, each below the question as they read it. */
class GivenAnswers extends Composite<Div> {

    GivenAnswers() {
        getContent().addClassName("answers");
    }

    GivenAnswers(Answers answers) {
        this();
        show(answers);
    }

    void show(Answers answers) {
        getContent().removeAll();
        setVisible(!answers.all().isEmpty());
        answers.all().forEach(answer -> getContent().add(asked(answer), said(answer)));
    }

    private static Component asked(Answer answer) {
        var asked = new Span(answer.asked());
        asked.addClassNames("asked", "muted");
        asked.getElement().setAttribute("dir", "auto");
        return asked;
    }

    private static Component said(Answer answer) {
        var said = new Paragraph(answer.said());
        said.addClassName("message");
        said.getElement().setAttribute("dir", "auto");
        return said;
    }
}
