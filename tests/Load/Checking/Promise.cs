using System.Collections.Concurrent;
using System.Diagnostics;

namespace Helpnet.Load.Checking;

/// <summary>What people were told of one appointment, and so may rely on whatever dies.</summary>
internal sealed class Promise(Guid appointment, Guid counsellor)
{
    public Guid Appointment => appointment;

    public Guid Counsellor => counsellor;

    /// <summary>When "book" was pressed first.</summary>
    public long BookingBegun { get; } = Stopwatch.GetTimestamp();

    /// <summary>When "enter" was pressed first.</summary>
    public long EntryBegun { get; set; }

    /// <summary>When "admit" was pressed first.</summary>
    public long AdmissionBegun { get; set; }

    public bool Booked { get; set; }
    public bool Cancelled { get; set; }
    public bool Paid { get; set; }
    public bool Entered { get; set; }
    public bool Admitted { get; set; }
    public bool Finished { get; set; }

    /// <summary>The notices of it that the counsellor's page has fetched, by kind and id.</summary>
    public ConcurrentBag<(string Kind, string Id)> Heard { get; } = [];
}
