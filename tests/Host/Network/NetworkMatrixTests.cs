using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Issuer;

namespace PosTerminal.Tests.Host.Network;

/// <summary>Every fault of the network at every place of a sale.</summary>
[TestClass]
public sealed class NetworkMatrixTests
{
    // What has to happen, by fault: begun later in Idle; struck before the card; in PIN entry, the first or the second;
    // with the request at the issuer; with a reversal under way. '-' not charged, '+' charged, '~' reversed.
    private const string Expected = """
        network before-request       | - N406        | - N406 | - N406 | +             | ~ (N406)
        network after-request        | ~ N408 (N403) | ~ N408 | ~ N408 | ~ N408        | ~ S109
        network mid-reply            | - S107        | ~ N408 | ~ N408 | ~ N408        | ~ S109
        network reset                | - S107        | ~ N408 | ~ N408 | ~ N408        | ~ S109
        network down                 | - N401        | - N401 | - N401 | ~ N408 (N401) | ~ S109 (N401)
        network dns                  | - N405        | - N405 | - N405 | ~ N408 (N405) | ~ S109 (N405)
        network weak-signal          | + (N402)      | +      | +      | +             | ~ (N402)
        network flap                 | - N401 (N403) | - N401 | - N401 | ~ N408 (N401) | ~ (N401, N403)
        network captive-portal       | - N405        | - N405 | - N405 | ~ N408 (N405) | ~ S109 (N405)
        network certificate          | - N407        | - N407 | - N407 | ~ N408 (N407) | ~ S109 (N407)
        network strange-access-point | - U506        | - U506 | +      | +             | ~
        network latency:2s           | + (N404)      | +      | +      | +             | ~
        network latency:8s           | + (N404)      | +      | +      | +             | ~
        network latency:40s          | ~ N408 (N403) | ~ N408 | ~ N408 | +             | ~
        network latency:90s          | ~ N408 (N403) | ~ N408 | ~ N408 | ~ N408        | ~ S109
        issuer silent                | ~ N408        | ~ N408 | ~ N408 | +             | ~
        issuer late                  | ~ N408        | ~ N408 | ~ N408 | +             | ~
        issuer duplicate             | +             | +      | +      | +             | ~
        issuer garbage               | ~ N409        | ~ N409 | ~ N409 | +             | ~
        issuer bad-mac               | ~ N410        | ~ N410 | ~ N410 | +             | ~
        issuer wrong-stan            | ~ N409        | ~ N409 | ~ N409 | +             | ~
        issuer mid-reply             | ~ N408        | ~ N408 | ~ N408 | +             | ~
        issuer 91                    | ~ N411        | ~ N411 | ~ N411 | +             | ~
        issuer 94                    | ~ N412        | ~ N412 | ~ N412 | +             | ~
        issuer 68                    | ~ N411        | ~ N411 | ~ N411 | +             | ~
        """;

    // Column of the table for each place.
    private static readonly int[] s_columns = [1, 2, 2, 3, 3, 4, 5];
    private static readonly string[] s_harmless = ["auto", "cents", "disable"];

    private static IReadOnlyList<NetworkCell> Cells { get; } = NetworkMatrix.Play();

    [TestMethod]
    public void Every_word_for_the_network_and_every_misbehaviour_of_the_issuer_is_caused()
    {
        IEnumerable<string> words = NetworkOrder.Words.Where(word => word != "up")
            .Concat(IssuerOrder.Words.Except(s_harmless));
        CollectionAssert.IsSubsetOf(words.ToArray(), NetworkFault.All.Select(fault => fault.Word).ToArray());
    }

    [TestMethod]
    public void Each_cell_says_of_the_money_and_the_cause_what_the_table_says()
    {
        string[] expected = [.. Expected.Split('\n').SelectMany(Expand)];
        string[] shown = [.. Cells.Select(cell => $"{cell.Fault} in {cell.Place}: {cell}")];
        Assert.AreEqual(string.Join("\n", expected), string.Join("\n", shown));
    }

    [TestMethod]
    public void The_issuer_agrees_in_each_cell_and_no_invariant_breaks()
    {
        foreach (NetworkCell cell in Cells)
        {
            string where = $"{cell.Fault} in {cell.Place}";
            Assert.AreEqual("", cell.Breach, where);
            Assert.AreEqual(cell.Outcome == NetworkCell.Charged ? 1 : 0, cell.Approvals, where);
        }
    }

    [TestMethod]
    public void No_fault_of_the_network_is_a_fault_of_the_PIN_or_moves_the_tries()
    {
        foreach (NetworkCell cell in Cells)
        {
            string where = $"{cell.Fault} in {cell.Place}";
            Assert.IsFalse(cell.Raised.Any(code => code[0] == 'P'), $"{where}: {string.Join(" ", cell.Raised)}");
            bool isForgiven = cell.Outcome == NetworkCell.Charged && cell.Place == NetworkMatrix.PinAgain;
            Assert.AreEqual(isForgiven ? -1 : 0, cell.TriesMoved, where);
        }
    }

    [TestMethod]
    public void After_each_fault_the_same_card_is_sold_to()
    {
        foreach (NetworkCell cell in Cells)
        {
            Assert.IsTrue(cell.SellsAgain, $"{cell.Fault} in {cell.Place}");
        }
    }

    [TestMethod]
    public void The_page_of_the_matrix_is_what_the_cells_show()
    {
        using StringWriter expected = new();
        NetworkMatrixDocument.WriteMarkdown(expected, Cells);
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "network-matrix.md"));
        Assert.AreEqual(expected.ToString(), page, "run 'network-matrix' again and write docs/network-matrix.md");
    }

    private static IEnumerable<string> Expand(string line)
    {
        string[] row = [.. line.Split('|').Select(part => part.Trim())];
        return NetworkMatrix.Places.Zip(s_columns, (place, column) => $"{row[0]} in {place}: {Spell(row[column])}");
    }

    private static string Spell(string cell)
    {
        string outcome = cell[0] switch
        {
            '+' => NetworkCell.Charged,
            '-' => NetworkCell.NotCharged,
            '~' => NetworkCell.Reversed,
            _ => throw new InvalidDataException(cell),
        };
        return outcome + cell[1..];
    }
}
