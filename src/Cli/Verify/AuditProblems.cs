using CSat.Domain.Audits;
using CSat.Domain.Problems;

namespace CSat.Cli.Verify;

/// <summary>What can be wrong with an audit file.</summary>
internal static class AuditProblems
{
    private const string Invalid = "AUDIT_FILE_INVALID";
    private const string Broken = "AUDIT_CHAIN_BROKEN";
    private const string Rule = "audit";

    /// <summary>The first line is none of an audit file, or was changed.</summary>
    public static Problem NoFirstLine(string path) => Problem.Worded("first-line", Invalid, path, Rule);

    /// <summary>The file ends otherwise than it was written: cut off, or its last line was changed.</summary>
    public static Problem NoLastLine(string path, long entries) => Problem.Worded("last-line", Invalid, path, Rule, ("entries", entries));

    /// <summary>A head of another organisation.</summary>
    public static Problem OtherOrganization(string path, string organization, string expected) =>
        Problem.Worded("other-organization", Invalid, path, Rule, ("organization", organization), ("expected", expected));

    /// <summary>The file cannot be read or written.</summary>
    public static Problem NotAccessible(string path, string detail) => Problem.Worded("not-accessible", Invalid, path, Rule, ("detail", detail));

    /// <summary>A fault of the chain.</summary>
    public static Problem Of(string path, AuditFault fault) => Of(path, fault.Kind, fault.Position, fault.Last);

    private static Problem Of(string path, AuditFaultKind kind, long position, long last) => kind switch
    {
        AuditFaultKind.Missing => Problem.Worded("missing", Broken, path, Rule, ("position", position), ("last", last)),
        AuditFaultKind.Doubled => Problem.Worded("doubled", Broken, path, Rule, ("position", position)),
        AuditFaultKind.OutOfOrder => Problem.Worded("out-of-order", Broken, path, Rule, ("position", position)),
        AuditFaultKind.OtherHead => Problem.Worded("other-head", Broken, path, Rule, ("position", position)),
        _ => Problem.Worded("changed", Broken, path, Rule, ("position", position)),
    };
}
