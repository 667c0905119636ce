using CSat.Domain.Problems;

namespace CSat.Hosting.Errors;

/// <summary>What the system refuses, wherever a program meets it: that is no fault of the program, and says itself what to do.</summary>
public static class SystemProblems
{
    private const string Reason = "SYSTEM_REFUSED";

    // Numbers of Linux (errno.h), which .NET passes on as they are.
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int ReadOnly = 30;

    /// <summary>There is no space left.</summary>
    /// <param name="said">The system's words, with the path.</param>
    public static Problem DiskFull(string said) => Problem.Worded("disk-full", Reason, "", "disk", ("said", said));

    /// <summary>A file or folder cannot be written by this user, or by none.</summary>
    /// <param name="said">The system's words, with the path.</param>
    public static Problem NotWritable(string said) => Problem.Worded("read-only", Reason, "", "disk", ("said", said));

    /// <summary>What a failure says; null for one that is the program's.</summary>
    public static Problem? Of(Exception fault) => fault switch
    {
        IOException { HResult: NoSpace or QuotaExceeded } => DiskFull(Words(fault)),
        IOException { HResult: ReadOnly } or UnauthorizedAccessException => NotWritable(Words(fault)),
        _ => null,
    };

    private static string Words(Exception fault) => fault.Message.ReplaceLineEndings(" ");
}
