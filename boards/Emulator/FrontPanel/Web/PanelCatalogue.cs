using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>All that can be chosen on the page and all that can be shown, from the tables that rule it.</summary>
public static class PanelCatalogue
{
    /// <summary>The JSON object.</summary>
    public static JsonObject Write() => new()
    {
        ["verbs"] = new JsonArray([.. VerbTable.All.Select(verb => (JsonNode)verb.Name)]),
        ["cards"] = new JsonArray([.. CardTray.Cards.Select(card => (JsonNode)new JsonObject
        {
            ["name"] = card.Name,
            ["number"] = Mask(card.Number),
        })]),
        ["network"] = Words(NetworkOrder.Words),
        ["answers"] = Words(IssuerOrder.Words),
        ["accountStates"] = Words(AccountOrder.States),
        ["device"] = new JsonObject([.. DeviceOrder.Parts.Select(part =>
            KeyValuePair.Create(part, (JsonNode?)Words(DeviceOrder.ConditionsOf(part))))]),
        ["pins"] = Words(Board.PinNames.Keys),
        ["categories"] = new JsonArray([.. FaultWords.Categories.Select(letter =>
            (JsonNode)Both(new JsonObject { ["letter"] = letter.ToString() }, FaultWords.CategoryOf(letter)))]),
        ["faults"] = new JsonArray([.. FaultsDocument.All().Select(fault => (JsonNode)Write(fault))]),
        ["states"] = new JsonArray([.. Enum.GetValues<TerminalState>().Select(state => (JsonNode)Write(state))]),
    };

    private static string Mask(string number) => TrackMask.Mask(Encoding.ASCII.GetBytes($";{number}?"))[1..^1];

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    private static JsonObject Write(Fault fault) => Both(new JsonObject
    {
        ["code"] = FaultName.Of(fault.Code),
        ["severity"] = Both([], FaultWords.Of(fault.Severity)),
        ["allowsSales"] = fault.Severity <= FaultSeverity.Warning,
        ["remedies"] = new JsonArray([.. FaultsDocument.RemediesOf(fault).Select(remedy => (JsonNode)Both(
            new JsonObject { ["number"] = FaultsDocument.NumberOf(remedy) },
            (RemedyText.EnglishOf(remedy), RemedyText.ChineseOf(remedy))))]),
    }, (fault.OperatorEnglish, fault.OperatorChinese));

    private static JsonObject Write(TerminalState state) => new()
    {
        ["name"] = TerminalStateName.Of(state),
        ["next"] = new JsonObject([.. StatesDocument.WaysOf(state).Select(way =>
            KeyValuePair.Create(TerminalStateName.Of(way.Key), (JsonNode?)Words(way.Value)))]),
    };

    private static JsonObject Both(JsonObject words, (string English, string Chinese) text)
    {
        words["en"] = text.English;
        words["zh"] = text.Chinese;
        return words;
    }
}
