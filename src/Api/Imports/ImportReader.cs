using CSat.Api.Authentication;
using CSat.Api.Calls;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Grpc.Core;

namespace CSat.Api.Imports;

/// <summary>Reads the messages of an import: each within its limits, all of one organisation.</summary>
/// <typeparam name="TMessage">The message.</typeparam>
/// <param name="stream">Where they come from.</param>
/// <param name="tenants">Finds the organisation.</param>
/// <param name="context">The call.</param>
/// <param name="look">Organisation, number of rows and source of a message, and the source system of its first row.</param>
internal sealed class ImportReader<TMessage>(
    IAsyncStreamReader<TMessage> stream, TenantResolver tenants, ServerCallContext context, Func<TMessage, (string Organization, int Rows, ImportSource? Source, string SourceSystem)> look)
{
    private Tenant? _tenant;

    /// <summary>The organisation; known when a message is.</summary>
    public Tenant Tenant => _tenant ?? throw new InvalidOperationException("No message has been read.");

    /// <summary>What the client says of the rows beyond those sent; null where it says nothing.</summary>
    public ImportSource? Source { get; private set; }

    /// <summary>Source system of the first row; empty before it.</summary>
    public string SourceSystem { get; private set; } = "";

    /// <summary>The message read last.</summary>
    public TMessage Current => stream.Current;

    /// <summary>Reads the next message; false after the last.</summary>
    /// <exception cref="ProblemException">It cannot be taken, and ends the import.</exception>
    public async Task<bool> NextAsync()
    {
        if (!await stream.MoveNext(context.CancellationToken))
        {
            return false;
        }

        var (organization, rows, source, system) = look(stream.Current);
        _tenant = await tenants.ResolveInStreamAsync(Admission.CallerOf(context), organization, _tenant, context.CancellationToken);
        Source = source is null ? Source : ImportProblems.Checked(source);
        SourceSystem = SourceSystem.Length > 0 ? SourceSystem : system;
        return rows <= ImportProblems.RowsLimit ? true : throw new ProblemException(ImportProblems.TooManyRows(rows));
    }
}
