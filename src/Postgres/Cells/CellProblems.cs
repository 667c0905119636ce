using CSat.Domain.Problems;

namespace CSat.Postgres.Cells;

/// <summary>What can be wrong with cells, or keep an organisation from moving to another one.</summary>
public static class CellProblems
{
    /// <summary>A move that is not begun or not ended; the organisation lives where it did.</summary>
    public const string MoveRefusedReason = "MOVE_REFUSED";

    private const string Field = "--to";
    private const string Rule = "move";

    /// <summary>A cell's name that is none.</summary>
    public static Problem NoName(string name) =>
        Problem.Worded("cell-name", ProblemReason.DatabaseUnavailable, CellSettings.NamesVariable, "form", ("variable", CellSettings.NamesVariable), ("name", name));

    /// <summary>There is no such cell.</summary>
    public static Problem UnknownCell(string cell, IEnumerable<string> known) => Refused("cell", ("cell", cell), ("known", string.Join(", ", known)));

    /// <summary>Both cells are databases of one server: nothing is gained, and a server does not follow itself.</summary>
    public static Problem SameServer(string from, string to) => Refused("same-server", ("from", from), ("to", to));

    /// <summary>The server that the organisation lives on does not write what another one could follow.</summary>
    public static Problem NoLogicalLog(string cell, string found) => Refused("wal-level", ("cell", cell), ("found", found));

    /// <summary>The organisation holds keys for the whole installation.</summary>
    public static Problem HoldsInstallation(string organization) => Refused("installation", ("organization", organization));

    /// <summary>A move to another cell was cut off and must be ended first.</summary>
    public static Problem OnItsWay(string organization, string to) => Refused("on-its-way", ("organization", organization), ("to", to));

    /// <summary>The organisation lives in several cells: one of them was restored from a backup of before it left.</summary>
    public static Problem Twice(string organization, IEnumerable<string> cells) => Refused("twice", ("organization", organization), ("cells", string.Join(", ", cells)));

    /// <summary>Another process moves it at this moment.</summary>
    public static Problem UnderWay(string organization) => Refused("under-way", ("organization", organization));

    /// <summary>Transactions of the organisation did not end in time.</summary>
    public static Problem Busy(string organization, int attempts) => Refused("busy", ("organization", organization), ("attempts", attempts));

    /// <summary>The server that shall receive the organisation cannot follow the other one.</summary>
    public static Problem NotFollowed(string from, string to, string said) => Refused("not-followed", ("from", from), ("to", to), ("said", said));

    /// <summary>The copy does not come on.</summary>
    public static Problem Stuck(string organization, string to, long errors) => Refused("stuck", ("organization", organization), ("to", to), ("errors", errors));

    /// <summary>The frozen organisation was not copied to the end in time; it goes on where it was.</summary>
    public static Problem TooSlow(string organization, int seconds) => Refused("too-slow", ("organization", organization), ("seconds", seconds));

    /// <summary>The copy is another than the original; the organisation goes on where it was.</summary>
    public static Problem Differs(string organization, string table) => Refused("differs", ("organization", organization), ("table", table));

    private static Problem Refused(string wording, params (string Name, Fact Value)[] facts) => Problem.Worded(wording, MoveRefusedReason, Field, Rule, facts);
}
