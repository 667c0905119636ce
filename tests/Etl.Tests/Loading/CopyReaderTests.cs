using CSat.Etl.Loading;
using CSat.Testing;
using Npgsql;

namespace CSat.Etl.Tests.Loading;

/// <summary>The reader of PostgreSQL's binary COPY, on what a real server sends.</summary>
public sealed class CopyReaderTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData(1, "every boundary falls inside a field")]
    [InlineData(7, "boundaries fall everywhere")]
    [InlineData(1 << 20, "all at once, the header in the message of the first row")]
    public async Task Rows_are_the_same_however_the_stream_is_cut(int piece, string why)
    {
        var bytes = await CopyAsync("SELECT i, nullif(i % 3, 0)::text, repeat('x', i * 100) FROM generate_series(1, 3000) AS i WHERE i % 100 < 2");
        var reader = new CopyReader(new PiecewiseStream(bytes, piece));
        var rows = new List<(int, string?, int)>();
        var fields = new CopyField[3];
        while (reader.Read(fields))
        {
            var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(reader.Bytes(fields[0]));
            rows.Add((number, fields[1].IsNull ? null : System.Text.Encoding.UTF8.GetString(reader.Bytes(fields[1])), fields[2].Length));
        }

        rows.ShouldBe(Enumerable.Range(1, 3000).Where(i => i % 100 < 2).Select(i => (i, i % 3 == 0 ? null : $"{i % 3}", i * 100)), why);
    }

    [Fact]
    public async Task A_row_larger_than_the_buffer_is_read()
    {
        var reader = new CopyReader(new MemoryStream(await CopyAsync("SELECT repeat('y', 1000000) UNION ALL SELECT 'z'")));
        var fields = new CopyField[1];

        reader.Read(fields).ShouldBeTrue();
        reader.Bytes(fields[0]).Length.ShouldBe(1_000_000);
        reader.Read(fields).ShouldBeTrue();
        reader.Bytes(fields[0]).ToArray().ShouldBe("z"u8.ToArray());
        reader.Read(fields).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stream_that_ends_within_a_row_is_an_error()
    {
        var whole = await CopyAsync("SELECT 'abcdef'");
        var reader = new CopyReader(new MemoryStream(whole[..^5]));

        Should.Throw<InvalidDataException>(() => reader.Read(new CopyField[1]));
    }

    [Fact]
    public void A_stream_of_another_format_is_an_error()
    {
        var reader = new CopyReader(new MemoryStream(new byte[64]));

        Should.Throw<InvalidDataException>(() => reader.Read(new CopyField[1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("12345678")]
    [InlineData("客户满意度, nine and more bytes")]
    public async Task Checksums_are_PostgreSQLs(string text)
    {
        await using var command = postgres.Owner.CreateCommand("SELECT crc32c(convert_to($1, 'UTF8'))");
        command.Parameters.Add(new NpgsqlParameter { Value = text });

        ((long)Crc32C.Finish(Crc32C.Append(Crc32C.Start, System.Text.Encoding.UTF8.GetBytes(text)))).ShouldBe(await command.ExecuteScalarAsync());
    }

    private async Task<byte[]> CopyAsync(string select)
    {
        await using var connection = await postgres.Owner.OpenConnectionAsync();
        await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY ({select}) TO STDOUT (FORMAT binary)");
        using var bytes = new MemoryStream();
        await copy.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private sealed class PiecewiseStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
