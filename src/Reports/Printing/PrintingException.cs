namespace CSat.Reports.Printing;

/// <summary>The browser did not print: it failed to start, died, did not answer in time, or the page reported an error.</summary>
public sealed class PrintingException : Exception
{
    /// <summary>Says what happened.</summary>
    public PrintingException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened, and because of what.</summary>
    public PrintingException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
