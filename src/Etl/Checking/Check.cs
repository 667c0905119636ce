using System.Globalization;
using CSat.Domain.Problems;
using CSat.Etl.Running;
using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Checking;

/// <summary>Step 5: runs every check, each a select of the rows that break a law, and looks whether rows are missing that were there. Either refuses publication.</summary>
internal static class Check
{
    private const int RowsShown = 3;

    public static Task RunAsync(EtlContext context, CancellationToken cancellation) => context.Database.WorkAsync(() => Run(context, cancellation), cancellation);

    private static void Run(EtlContext context, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        foreach (var (name, path) in Models.Checks)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = Find(context.Database, path);
            Record(context.Database, name, found);
            if (found is not null)
            {
                problems.Add(EtlProblems.CheckFailed(context.Plan.Organization.Code, name, found));
            }
        }

        if (problems.Count == 0)
        {
            problems.AddRange(Volume.Compare(context));
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    /// <summary>The rows that break the law, in words; null when there is none.</summary>
    private static string? Find(BuildDatabase database, string path)
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = SqlText.Get(path);
        using var reader = command.ExecuteReader();
        var shown = new List<string>();
        var rows = 0L;
        for (; reader.Read(); rows++)
        {
            if (rows < RowsShown)
            {
                shown.Add(string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)}")));
            }
        }

        return rows == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{rows} × [{string.Join("] [", shown)}]");
    }

    private static void Record(BuildDatabase database, string name, string? found) =>
        database.Connection.Execute(SqlText.Get("warehouse/build/insert_check.sql"), new { name, passed = found is null, detail = found });
}
