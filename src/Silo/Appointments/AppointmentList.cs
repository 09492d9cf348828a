using System.Collections.Immutable;
using System.Text.Json;
using Helpnet.Grains.Appointments;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Appointments;

internal sealed class AppointmentList(Database database) : IAppointmentList
{
    private const string PutSql =
        """
        INSERT INTO appointment_list (person, appointment, start, version, to_do, ended, body)
        VALUES (@person, @appointment, @start, @version, @toDo, @ended, @body)
        ON CONFLICT (person, appointment) DO UPDATE
        SET start = excluded.start, version = excluded.version, to_do = excluded.to_do, ended = excluded.ended, body = excluded.body
        WHERE excluded.version > appointment_list.version
        """;

    private const string BeforeSql =
        """
        SELECT body FROM appointment_list WHERE person = @person AND (ended = 1 OR start < @before)
        ORDER BY start DESC LIMIT @limit
        """;

    private const string ToDoSql = "SELECT body FROM appointment_list WHERE person = @person AND to_do = 1 ORDER BY start DESC LIMIT @limit";

    public Task Put(Guid person, long version, AppointmentRow row, CancellationToken ct = default) => database.Source.Execute(PutSql, ct,
        ("@person", person.ToString("n")), ("@appointment", row.Appointment.ToString("n")), ("@start", row.Time.Start.UtcTicks),
        ("@version", version), ("@toDo", row.RefundStuck ? 1 : 0), ("@ended", row.IsOver ? 1 : 0),
        ("@body", JsonSerializer.Serialize(row)));

    public async Task<ImmutableArray<AppointmentRow>> Before(
        Guid person, DateTimeOffset before, int limit, CancellationToken ct = default) =>
        [.. await database.Source.Query(BeforeSql, row => JsonSerializer.Deserialize<AppointmentRow>(row.GetString(0))!, ct,
            ("@person", person.ToString("n")), ("@before", before.UtcTicks), ("@limit", limit))];

    public async Task<ImmutableArray<AppointmentRow>> ToDo(Guid person, int limit, CancellationToken ct = default) =>
        [.. await database.Source.Query(ToDoSql, row => JsonSerializer.Deserialize<AppointmentRow>(row.GetString(0))!, ct,
            ("@person", person.ToString("n")), ("@limit", limit))];
}
