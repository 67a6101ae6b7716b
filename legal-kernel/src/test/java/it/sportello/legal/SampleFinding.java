package it.sportello.legal;

/** Kinds of finding that exist for the tests only: the kernel's own are all errors. */
enum SampleFinding implements FindingCode {
    UNUSUAL("TEST-0001", Severity.WARNING),
    IDLE("TEST-0002", Severity.NOTE);

    private final String code;
    private final Severity severity;

    SampleFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Messages messages() {
        return SampleMessage.MESSAGES;
    }
}
