package org.clinic.portal.account;

/** The password was refused, and why. */
class WeakPasswordException extends RuntimeException {

    private final PasswordProblem problem;

    WeakPasswordException(PasswordProblem problem) {
        super("The password is refused: " + problem);
        this.problem = problem;
    }

    PasswordProblem problem() {
        return problem;
    }
}
