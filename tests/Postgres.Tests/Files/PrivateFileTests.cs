using CSat.Machine.Files;
using CSat.Testing;

namespace CSat.Postgres.Tests.Files;

/// <summary>A file appears whole or not at all, for its owner alone, and leaves nothing beside it.</summary>
public sealed class PrivateFileTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Target => _folder.PathOf("file");

    [Fact]
    public void It_replaces_what_was_there_and_is_its_owners_alone()
    {
        File.WriteAllText(Target, "first, and longer");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        PrivateFile.Write(Target, "second"u8);

        Alone().ShouldBe("second");
    }

    [Fact]
    public async Task What_was_there_stays_where_it_may_not_be_replaced()
    {
        PrivateFile.Write(Target, "first"u8);

        Should.Throw<IOException>(() => PrivateFile.Write(Target, "second"u8, overwrite: false));
        await Should.ThrowAsync<IOException>(() => PrivateFile.CreateAsync(Target, stream => Task.FromResult(stream.Length)));

        Alone().ShouldBe("first");
    }

    [Fact]
    public async Task What_is_not_finished_is_not_there()
    {
        await Should.ThrowAsync<InvalidDataException>(() => PrivateFile.CreateAsync<int>(Target, async stream =>
        {
            await stream.WriteAsync("half"u8.ToArray());
            throw new InvalidDataException();
        }));

        System.IO.Directory.EnumerateFileSystemEntries(_folder.Root).ShouldBeEmpty();
        (await PrivateFile.CreateAsync(Target, async stream =>
        {
            await stream.WriteAsync("whole"u8.ToArray());
            return 7;
        })).ShouldBe(7);
        Alone().ShouldBe("whole");
    }

    [Fact]
    public async Task Of_many_who_write_at_once_one_whole_content_stays()
    {
        var contents = Enumerable.Range(0, 20).Select(i => new string((char)('a' + i), 10_000)).ToList();

        await Task.WhenAll(contents.Select(content => Task.Run(() => PrivateFile.Write(Target, System.Text.Encoding.ASCII.GetBytes(content)))));

        contents.ShouldContain(Alone());
    }

    public void Dispose() => _folder.Dispose();

    private string Alone()
    {
        System.IO.Directory.EnumerateFileSystemEntries(_folder.Root).ShouldBe([Target]);
        File.GetUnixFileMode(Target).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return File.ReadAllText(Target);
    }
}
