using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Tests.Boards;

/// <summary>Says what is wrong with a pin map, in words that tell what to change.</summary>
public static class BoardLint
{
    /// <summary>All objections, none when the board can be built so.</summary>
    public static IEnumerable<string> Objections(PinMap map) => map.Uses
        .SelectMany(use => PinObjections(map.Chip, use))
        .Concat(Shared(map))
        .Concat(map.Rmt.SelectMany(use => RmtObjections(map, use)))
        .Concat(SharedBlocks(map));

    private static IEnumerable<string> PinObjections(Chip chip, PinUse use)
    {
        string where = $"{use.Name} on GPIO{use.Pin}";
        if (!chip.HasPin(use.Pin))
        {
            yield return $"{where}: the {chip.Name} has no such pin on this board";
        }

        foreach (PinGroup taken in chip.Taken.Where(group => group.Has(use.Pin)))
        {
            yield return $"{where}: it {taken.Why}";
        }

        if (use.Role == PinRole.Output && chip.InputOnly.Has(use.Pin))
        {
            yield return $"{where} is driven, but {chip.InputOnly.Why}";
        }

        if (use.Role == PinRole.InputPullUp && chip.NoPullUp.Has(use.Pin))
        {
            yield return $"{where} needs the chip's pull-up, but {chip.NoPullUp.Why}; IsPinModeSupported says "
                + "otherwise and is wrong";
        }
    }

    private static IEnumerable<string> Shared(PinMap map) => map.Uses
        .GroupBy(use => use.Pin)
        .Where(uses => uses.Count() > 1)
        .Select(uses => $"GPIO{uses.Key} is wired twice: {string.Join(", ", uses.Select(use => use.Name))}");

    private static IEnumerable<string> RmtObjections(PinMap map, RmtUse use)
    {
        Chip chip = map.Chip;
        string where = $"{use.Name} on RMT channel {use.Channel}";
        if (use.Channel < chip.RmtFirstReceiver || use.Channel >= Chip.RmtBlocks)
        {
            yield return $"{where}: the {chip.Name} receives on channels {chip.RmtFirstReceiver} "
                + $"to {Chip.RmtBlocks - 1}";
        }

        if (use.Channel + use.Blocks > Chip.RmtBlocks)
        {
            yield return $"{where}: {use.Blocks} blocks from block {use.Channel} on go beyond "
                + $"the {Chip.RmtBlocks} there are";
        }

        if (map.ItemsPerBlock != chip.RmtItemsPerBlock)
        {
            yield return $"{where}: a block of the {chip.Name} has {chip.RmtItemsPerBlock} items, "
                + $"not {map.ItemsPerBlock}";
        }

        int items = use.Blocks * chip.RmtItemsPerBlock;
        if (items < use.ItemsNeeded)
        {
            yield return $"{where}: {use.Blocks} blocks hold {items} items, a swipe needs up to {use.ItemsNeeded}";
        }
    }

    private static IEnumerable<string> SharedBlocks(PinMap map) =>
        from first in map.Rmt
        from second in map.Rmt
        where first.Channel < second.Channel && first.Channel + first.Blocks > second.Channel
        select $"{first.Name} takes the memory of RMT channel {second.Channel}, which is {second.Name}'s: "
            + "the blocks of a channel are those of the channels behind it";
}
