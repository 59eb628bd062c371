package io.throughline.hub.problem;

/** Ends a request with a problem that is known already, from within a chain of futures. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** Ends with this problem. */
    public ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** Why the request was not done. */
    public Problem problem() {
        return problem;
    }
}
