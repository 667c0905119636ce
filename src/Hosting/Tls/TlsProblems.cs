using CSat.Domain.Problems;

namespace CSat.Hosting.Tls;

/// <summary>What can be wrong with the files of TLS.</summary>
internal static class TlsProblems
{
    private const string Rule = "tls";

    /// <summary>There is no such file.</summary>
    public static Problem NoFile(string file) => Problem.Worded("no-certificate-file", ProblemReason.FieldInvalid, file, Rule);

    /// <summary>It holds no certificate, or not its key.</summary>
    public static Problem Unreadable(string file, string detail) => Problem.Worded("certificate", ProblemReason.FieldInvalid, file, Rule, ("detail", detail));

    /// <summary>Its time is over, or has not begun.</summary>
    public static Problem OutOfDate(string file, DateTimeOffset from, DateTimeOffset to) =>
        Problem.Worded("certificate-out-of-date", ProblemReason.FieldInvalid, file, Rule, ("from", from), ("to", to));

    /// <summary>It holds no certificate that could vouch for those of callers.</summary>
    public static Problem NoAuthority(string file, string detail) => Problem.Worded("client-ca", ProblemReason.FieldInvalid, file, Rule, ("detail", detail));
}
