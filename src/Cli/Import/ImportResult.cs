namespace CSat.Cli.Import;

/// <summary>What became of the rows of a file.</summary>
public sealed class ImportResult
{
    /// <summary>Rows of the file, without the header and blank lines.</summary>
    public long FileRows { get; set; }

    /// <summary>Records: the rows of the file, or the forms that rows of one answer each make or that a row counts.</summary>
    public long Rows { get; set; }

    /// <summary>Newly stored.</summary>
    public long Stored { get; set; }

    /// <summary>Already stored by an earlier import, same content.</summary>
    public long AlreadyStored { get; set; }

    /// <summary>Already stored, and now grown: by the new events of a later export, or by the version of a form that was finished later.</summary>
    public long Extended { get; set; }

    /// <summary>Those of the stored ones, new or old, that are forms without one answered item: kept, but no returned forms.</summary>
    public long Blank { get; set; }

    /// <summary>Refused by the service.</summary>
    public long Refused { get; set; }

    /// <summary>Not sent because the mapping could not make sense of them.</summary>
    public long NotMapped { get; set; }

    /// <summary>Left out by the mapping's filters.</summary>
    public long LeftOut { get; set; }

    /// <summary>Texts cut because they are longer than what is stored; their rows count.</summary>
    public long TextsCut { get; set; }

    /// <summary>Whether every row that the mapping takes is in.</summary>
    public bool IsComplete => Refused == 0 && NotMapped == 0;
}
