namespace CSat.Postgres.Audit;

/// <summary>Who does something and how: what the audit entries of one call have in common.</summary>
/// <param name="Actor">Tells the caller from every other and names no person.</param>
/// <param name="Method">Full name of the rpc, or what the program does by itself.</param>
/// <param name="At">When it was received.</param>
/// <param name="RequestId">The request's id; empty where it has none.</param>
/// <param name="Content">The request without its id, as bytes that are the same whenever it says the same; asked for only where something is written.</param>
public sealed record AuditAct(string Actor, string Method, DateTimeOffset At, string RequestId, Func<ReadOnlyMemory<byte>> Content)
{
    /// <summary>The actor who is the program itself.</summary>
    public const string Program = "serve";

    /// <summary>What the program does by itself.</summary>
    /// <param name="what">A short word, such as <c>first-start</c>.</param>
    /// <param name="at">When.</param>
    public static AuditAct OfProgram(string what, DateTimeOffset at) => new(Program, what, at, "", () => ReadOnlyMemory<byte>.Empty);
}
